/**
 * The verifier as one file: markup, style and script in it, and a policy that lets nothing else run and nothing be asked.
 * It is opened from a disk, perhaps in ten years: no network, no font, no picture.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const verifierFile = 'dist/verifier/heard-verify.html';

const fingerprint = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Packages may have been installed a moment ago: it is asked for when it is needed. */
const bundled = (root, entry, options) => {
  const { outputFiles } = createRequire(import.meta.url)('esbuild').buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // The curve brings hashes of its own, of the same version: once is enough.
    alias: { '@noble/hashes': join(root, 'apps/verifier/node_modules/@noble/hashes') },
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text.trim();
};

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words that stand in the page before anything is chosen. */
const wordsOf = (root) => {
  const code = bundled(root, 'apps/verifier/src/page/page-words.ts', { format: 'iife', globalName: 'words' });
  return new Function(`${code};return words.opening`)();
};

export const makeVerifier = (root) => {
  const script = bundled(root, 'apps/verifier/src/page/page.ts', {
    format: 'esm',
    platform: 'browser',
    target: ['safari15.4', 'chrome92', 'firefox90'],
  });
  const style = bundled(root, 'apps/verifier/src/page/page.css', {});
  if (/<\/(script|style)/i.test(script + style)) throw new Error('what is put into the page would end its own element');
  const words = wordsOf(root);
  const policy = `default-src 'none'; script-src ${fingerprint(script)}; style-src ${fingerprint(style)}; base-uri 'none'; form-action 'none'`;
  const page = readFileSync(join(root, 'apps/verifier/src/page/page.html'), 'utf8')
    .replace(/\n\s*/g, '\n')
    .replace(/\{\{ (\w+) \}\}/g, (_, name) => escaped(words[name]))
    .replace('Content-Security-Policy" content=""', () => `Content-Security-Policy" content="${policy}"`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script type="module"></script>', () => `<script type="module">${script}</script>`);
  mkdirSync(join(root, dirname(verifierFile)), { recursive: true });
  writeFileSync(join(root, verifierFile), page);
};
