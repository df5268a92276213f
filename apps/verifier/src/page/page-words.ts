/** What the page says around the verdict, in one place, so that it can be said in another language. Sentences of the check stand in ../words.ts. */

/** What stands in the page from the beginning: it is put in when the page is made. */
export const opening = {
  tab: 'Heard: check a receipt',
  title: 'Is this what was recorded?',
  lead: 'Choose what you kept from school: a receipt, the record of your child, or both. Nothing leaves this device, and no network is needed.',
  chooseTitle: 'Your files',
  drop: 'Or drop them anywhere on this page. Receipts end in .tlog-proof, the record of a child in .jsonl.',
  paste: 'Or the text of a square',
  pasteHint: 'What a camera reads from the square on your paper. If there are two squares, put one text after the other.',
  sign: 'The sign on your letter',
  signHint: 'If you have one: four groups of four, such as 7K4M-Q2XT-9D3F-01AB. With it this page can tell who signed.',
  print: 'Print this',
  again: 'Start again',
  aboutTitle: 'About this page',
  about:
    'It reads the files, works out again what school’s record must have been, and compares. It can be kept and opened in ten years, without Heard and without school.',
  doubt:
    'If you do not trust school, do not take this page from school: anybody can give it to you, and everybody’s gives the same answer.',
  noScript: 'This page checks with JavaScript, and without any network. It is switched off in this browser.',
  choose: 'Choose files',
} as const;

export const pageWords = {
  choose: 'Choose files',
  chooseMore: 'Add files',
  signWrong: 'This is not a whole sign: it has four groups of four letters and digits.',
  checking: 'Looking …',
  pasted: 'the text of the square',
  takeOut: (name: string): string => `Take out ${name}`,
  all: (count: number): string => (count === 1 ? 'What was found' : `Everything that was found (${count})`),
  entries: (count: number): string => (count === 1 ? 'The words' : `The words of ${count} entries`),
  proves: 'What this proves',
  provesNot: 'What it cannot prove',
  keys: 'Who signed',
  keyPinned: 'the key that you compared with',
  keyUnpinned: 'not compared yet: look at the sign on your letter',
  levels: { fault: 'Not as recorded:', unread: 'Not checked:', warning: 'Take note:', good: 'Good:', note: 'Note:' },
} as const;
