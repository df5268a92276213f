import { asPerson, type Sight } from '@heard/domain/kernel';

/** A condition on rows and its named parameters. */
export interface Where {
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** Beside whom somebody stands, as a query asks it: whose words are theirs to read, and with whom they read what is shared. */
const besides = (sight: Sight): string =>
  JSON.stringify(
    sight.asSupporter.map(({ childId, personId }) => ({
      child: childId,
      own: `%|${personId ?? sight.person}|%`,
      audience: personId === asPerson(childId) ? '%|child|%' : '%|parents|%',
    })),
  );

/**
 * Who may see a row, in SQL: the same question as `maySee` of the domain, asked of columns. It is the only place of its kind:
 * every query goes through it. Columns: school, child, audience, own, openTo and sealed (the last four `|a|b|`);
 * sealed is NULL for a row that is not: any other value keeps it from all but safeguarding and those it names.
 */
export const visibleTo = (sight: Sight): Where => ({
  sql: `school = :mySchool AND (
    (sealed IS NOT NULL AND :safeguards = 1 AND (child IS NULL OR child NOT IN (SELECT value FROM json_each(:kin))))
    OR ((sealed IS NULL OR sealed LIKE :me) AND (
    (:wholeSchool = 1 AND (child IS NULL OR child NOT IN (SELECT value FROM json_each(:kin))))
    OR (child IN (SELECT value FROM json_each(:asEducator)) AND (audience LIKE '%|educators|%' OR own LIKE :me))
    OR (child IN (SELECT value FROM json_each(:asParent)) AND (audience LIKE '%|parents|%' OR own LIKE :me))
    OR (child = :asChild AND (audience LIKE '%|child|%' OR own LIKE :me))
    OR (child IS NULL AND own LIKE :me)
    OR EXISTS (SELECT 1 FROM json_each(:besides) one WHERE one.value ->> 'child' = child
      AND (audience LIKE one.value ->> 'audience' OR own LIKE one.value ->> 'own' OR own LIKE :me))
    OR EXISTS (SELECT 1 FROM json_each(:tokens) token WHERE openTo LIKE '%|' || token.value || '|%'))))`,
  values: {
    mySchool: sight.school,
    kin: JSON.stringify(sight.kin),
    safeguards: sight.safeguards ? 1 : 0,
    wholeSchool: sight.wholeSchool ? 1 : 0,
    asEducator: JSON.stringify(sight.asEducator),
    asParent: JSON.stringify(sight.asParent),
    asChild: sight.asChild,
    besides: besides(sight),
    tokens: JSON.stringify(sight.openTo),
    me: `%|${sight.person}|%`,
  },
});
