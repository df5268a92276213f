/** RFC 9457, as everywhere in the house: better-auth has words of its own, for developers. */
interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const known: Readonly<Record<number, Omit<Problem, 'status'>>> = {
  400: { code: 'malformed', title: 'Not understood', detail: 'Something in what was sent is missing or not in its right form.' },
  401: {
    code: 'link-over',
    title: 'This link does not work',
    detail: 'This link has been used, or it is too old. Please ask for a new one.',
  },
  403: { code: 'other-origin', title: 'Not from here', detail: 'This must be asked from a page of Heard itself, at its usual address.' },
  404: { code: 'not-found', title: 'Not found', detail: 'There is nothing here.' },
  429: { code: 'slow-down', title: 'Slow down', detail: 'Too many tries. Wait a minute, then try again.' },
};
const broken = { code: 'broken', title: 'Something went wrong', detail: 'It is not your fault. Try again in a minute.' };

export const authProblem = (status: number, headers: Record<string, string> = {}): Response => {
  const { code, title, detail } = known[status] ?? broken;
  const answer = new Response(JSON.stringify({ type: `/problems/${code}`, title, status, detail, code }), { status, headers });
  answer.headers.set('content-type', 'application/problem+json; charset=utf-8');
  answer.headers.set('cache-control', 'no-store');
  return answer;
};
