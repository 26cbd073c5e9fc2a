/** Finding things by a word. */
import { NAMED, nameText, type Named } from '../fragments.js';
import type { Question } from '../question.js';
import { typeText } from '../wording.js';

type Found = Named & { readonly __typename: string };

export const search: Question<readonly Found[]> = {
  field: 'search',
  subject: 'text',
  title: { zh: '按中文或英文词语查找', en: 'What has these words in its name' },
  selection: `{ __typename
    ... on Place { ${NAMED} } ... on CulturalAsset { ${NAMED} } ... on Channel { ${NAMED} } ... on Theme { ${NAMED} }
    ... on Practice { ${NAMED} }
  }`,
  tell(found, report) {
    if (found.length === 0) return false;
    report.table(
      [
        { zh: '标识', en: 'id' },
        { zh: '名称', en: 'name' },
        { zh: '类别', en: 'kind' },
      ],
      found.map((thing) => [thing.id, nameText(thing), typeText[thing.__typename] ?? thing.__typename]),
    );
    return true;
  },
};
