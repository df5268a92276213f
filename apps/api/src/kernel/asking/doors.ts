import { SetMetadata } from '@nestjs/common';

/** Whether a session that still wants a second factor passes: to confirm one, or only while none is set up. */
export type Half = 'always' | 'none-set';

/** How a route is reached: by anybody, for a reason that is written down, or by somebody signed in whom a policy lets through. */
export type Door = { readonly open: true; readonly reason: string } | { readonly open: false; readonly half?: Half };

/** Metadata key under which a route keeps its `Door`. */
export const DOOR = 'heard:door';

/** Anybody may come in, signed in or not. `reason` says why, for whoever reads the list of open doors. */
export const Open = (reason: string) => SetMetadata(DOOR, { open: true, reason } satisfies Door);

/** Only somebody signed in comes in, and a policy or a query's own condition decides what they meet. */
export const Asks = () => SetMetadata(DOOR, { open: false } satisfies Door);

/** As `Asks`, and a half-open session comes in too. */
export const AsksHalf = (half: Half) => SetMetadata(DOOR, { open: false, half } satisfies Door);
