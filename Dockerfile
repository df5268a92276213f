# Three stages: what builds, what the server needs, what runs. The last holds no compiler, and its user owns nothing but the data.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/portal/package.json apps/portal/
COPY apps/verifier/package.json apps/verifier/
COPY libs/domain/package.json libs/domain/

FROM manifests AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM manifests AS server
RUN npm ci --omit=dev -w @heard/api -w @heard/domain --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=server /app ./
COPY --from=build /app/libs/domain/src ./libs/domain/src
COPY --from=build /app/apps/api/dist ./apps/api/dist
COPY --from=build /app/apps/api/story ./apps/api/story
COPY --from=build /app/dist/portal ./dist/portal
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://localhost:3000/api/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/api/dist/api/src/main.js"]
