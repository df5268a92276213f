import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import request from 'supertest';
import { eventually } from '../support/eventually.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { called, cast, emailOf, names } from '../support/small-school.ts';
import { concern } from '../support/sayings.ts';

let house: OpenedHouse;
const lines: string[] = [];
const write = process.stdout.write.bind(process.stdout);

/** pino writes to the descriptor of standard output, so this spec's house runs where that is a file. */
beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: 'info' });
});
afterAll(() => house.close());
