/** A verdict as plain text, 80 columns wide. */
import { type Level } from './finding.ts';
import { momentIn, type Shown } from './shown.ts';
import { type Verdict } from './verify.ts';
import { plain } from './words.ts';

const width = 80;

/** Words on lines, the first after a mark and the others below it; a word that is longer than a line stays whole. */
export const wrapped = (text: string, mark = '', under = ' '.repeat(mark.length)): string => {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? mark : under;
    let isEmpty = true;
    for (const word of paragraph.split(' ')) {
      if (!isEmpty && line.length + 1 + word.length > width) {
        lines.push(line);
        line = under + word;
      } else line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.map((line) => line.trimEnd()).join('\n');
};

const marks: Readonly<Record<Level, string>> = { fault: '✗ ', unread: '? ', warning: '! ', good: '✓ ', note: '· ' };

/** What a terminal would obey is shown, never sent. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '\ufffd'));

const event = (shown: Shown): string => {
  const { type, code, file, by, occurredAt, recordedAt, data } = shown;
  const rows: readonly (readonly [string, string])[] = [
    [plain.from, code ? `${code}, ${file}` : file],
    [plain.by, by],
    ...(occurredAt ? [[plain.occurred, momentIn(occurredAt)] as const] : []),
    [plain.recorded, momentIn(recordedAt)],
    ...data,
  ];
  return [wrapped(type), ...rows.map(([label, value]) => wrapped(value, `  ${label}: `, '    '))].map(harmless).join('\n');
};

/** Events of a log may be many: the first of them here, all of them in the page. */
const most = 12;

export const printed = ({ outcome, headline, meaning, findings, shown, proves, provesNot }: Verdict): string => {
  const parts = [
    `${headline.toUpperCase()}\n${wrapped(meaning)}`,
    findings.map(({ level, says }) => wrapped(harmless(says), marks[level])).join('\n'),
    ...shown.slice(0, most).map(event),
    ...(shown.length > most ? [plain.more(shown.length - most)] : []),
    ...(outcome === 'sound' ? [[plain.proves, ...proves.map((one) => wrapped(one, '+ '))].join('\n')] : []),
    [plain.provesNot, ...provesNot.map((one) => wrapped(one, '- '))].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
