import type { Sight } from '@heard/domain/child';

/** A condition on rows and its named parameters. */
export interface Where {
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/**
 * Who may see a row, in SQL: the same question as `maySee` of the domain, asked of columns. It is the only place of its kind:
 * every query and every live hint goes through it. Columns: school, child, audience and own (both `|a|b|`).
 */
export const visibleTo = (sight: Sight): Where => ({
  sql: `school = :mySchool AND (:wholeSchool = 1
    OR (child IN (SELECT value FROM json_each(:asEducator)) AND (audience LIKE '%|educators|%' OR own LIKE :me))
    OR (child IN (SELECT value FROM json_each(:asParent)) AND (audience LIKE '%|parents|%' OR own LIKE :me))
    OR (child = :asChild AND (audience LIKE '%|child|%' OR own LIKE :me)))`,
  values: {
    mySchool: sight.school,
    wholeSchool: sight.wholeSchool ? 1 : 0,
    asEducator: JSON.stringify(sight.asEducator),
    asParent: JSON.stringify(sight.asParent),
    asChild: sight.asChild,
    me: `%|${sight.person}|%`,
  },
});
