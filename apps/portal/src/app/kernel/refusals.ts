/** Why an ask was not done. `no-connection` never reached the school; everything else is the school's answer. */
export type RefusalKind =
  'no-connection' | 'malformed' | 'signed-out' | 'not-found' | 'rule' | 'too-large' | 'slow-down' | 'away' | 'unexpected';

export interface FieldError {
  /** JSON pointer of the field, as in RFC 9457: `/words`. */
  readonly pointer: string;
  readonly detail: string;
}

const kinds: Readonly<Record<number, RefusalKind>> = {
  400: 'malformed',
  401: 'signed-out',
  403: 'not-found',
  404: 'not-found',
  409: 'rule',
  413: 'too-large',
  422: 'rule',
  429: 'slow-down',
  502: 'away',
  503: 'away',
  504: 'away',
};

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(kind: RefusalKind, told: Problem = {}) {
    super(told.title ?? kind);
    this.kind = kind;
    this.code = told.code ?? kind;
    this.title = told.title ?? '';
    this.detail = told.detail ?? '';
    this.errors = told.errors ?? [];
    this.facts = told.facts ?? {};
    this.status = told.status ?? 0;
  }

  /** What is wrong with one field, by its name. */
  of(field: string): string | undefined {
    return this.errors.find(({ pointer }) => pointer === `/${field}`)?.detail;
  }
}

/** The body of `application/problem+json`, RFC 9457. */
interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

export async function refusalIn(answer: Response): Promise<Refusal> {
  const kind = kinds[answer.status] ?? 'unexpected';
  const told = (await answer.json().catch(() => ({}))) as Problem;
  return new Refusal(kind, { ...told, status: answer.status });
}

export function refusalFrom(cause: unknown): Refusal {
  return cause instanceof Refusal ? cause : new Refusal('unexpected', { detail: cause instanceof Error ? cause.message : '' });
}
