/** A verdict as parts of a page. Everything is text: nothing of a file is ever markup. */
import { type Finding, type Verdict } from '../verify.ts';
import { momentIn, type Shown } from '../shown.ts';
import { plain } from '../words.ts';
import { pageWords } from './page-words.ts';

type Part = Node | string;

export const made = (tag: string, names: string, ...parts: readonly Part[]): HTMLElement => {
  const element = document.createElement(tag);
  if (names !== '') element.className = names;
  element.append(...parts);
  return element;
};

const apart = (text: string): HTMLElement => {
  const element = made('bdi', '', text);
  element.dir = 'auto';
  return element;
};

const marks = { sound: '✓', tampered: '✗', unreadable: '?' } as const;

const lossIn = ({ outcome, findings }: Verdict): boolean => outcome === 'sound' && findings.some(({ code }) => code === 'lost');

/** What is said at once: the answer, what it means, and the place, or with what to compare. */
export const answerOf = (verdict: Verdict): HTMLElement => {
  const { outcome, headline, meaning, findings } = verdict;
  const isLoss = lossIn(verdict);
  const mark = made('span', 'mark', isLoss ? '!' : marks[outcome]);
  mark.setAttribute('aria-hidden', 'true');
  const telling = findings.find(({ level, code }) =>
    outcome === 'sound' ? code === (isLoss ? 'lost' : 'key-unpinned') : level === 'fault' || level === 'unread',
  );
  return made(
    'section',
    `verdict ${isLoss ? 'loss' : outcome}`,
    made('h2', '', mark, headline),
    made('p', '', meaning),
    ...(telling ? [made('p', 'first', telling.says)] : []),
  );
};

const findingOf = ({ level, says }: Finding): HTMLElement => made('li', level, made('span', 'level', pageWords.levels[level]), ' ', says);

const rowsOf = ({ code, file, by, occurredAt, recordedAt, data }: Shown): HTMLElement => {
  const rows: readonly (readonly [string, string])[] = [
    [plain.from, code ?? file],
    [plain.by, by],
    ...(occurredAt ? [[plain.occurred, momentIn(occurredAt)] as const] : []),
    [plain.recorded, momentIn(recordedAt)],
    ...data,
  ];
  return made('dl', '', ...rows.flatMap(([label, value]) => [made('dt', '', label), made('dd', '', apart(value))]));
};

const folded = (title: string, isOpen: boolean, ...parts: readonly Part[]): HTMLElement => {
  const details = made('details', '', made('summary', '', title), ...parts) as HTMLDetailsElement;
  details.open = isOpen;
  return details;
};

const listed = (title: string, lines: readonly string[]): readonly HTMLElement[] =>
  lines.length === 0
    ? []
    : [made('section', 'card', made('h3', '', title), made('ul', 'plain', ...lines.map((line) => made('li', '', line))))];

const keyOf = ({ sign, vkey, isPinned }: Verdict['keys'][number]): HTMLElement =>
  made(
    'li',
    '',
    made('code', '', sign),
    `: ${isPinned ? pageWords.keyPinned : pageWords.keyUnpinned}`,
    made('br', ''),
    made('code', 'muted', vkey),
  );

/** Below the answer: what was found, the words, what it proves, who signed. */
export const detailsOf = ({ findings, shown, proves, provesNot, keys }: Verdict): readonly HTMLElement[] => [
  folded(pageWords.all(findings.length), findings.length <= 8, made('ul', '', ...findings.map(findingOf))),
  ...(shown.length === 0
    ? []
    : [
        folded(
          pageWords.entries(shown.length),
          shown.length <= 3,
          made('ul', '', ...shown.map((one) => made('li', '', made('h3', '', one.type), rowsOf(one)))),
        ),
      ]),
  ...listed(pageWords.proves, proves),
  ...listed(pageWords.provesNot, provesNot),
  ...(keys.length === 0 ? [] : [folded(pageWords.keys, false, made('ul', '', ...keys.map(keyOf)))]),
];
