/** The statement of the main question with the projection that its bench asks for, for sides that compose none. */
import { join } from 'node:path';
import { projectFolder } from '../../src/config.js';
import type { Value } from '../../src/graph/graph.js';
import { loadStatements } from '../../src/graph/statements.js';
import { scoringParameters } from '../../src/reach/scoring.js';
import { viewerParameters } from '../../src/read/answer.js';

/** What the question fixes, written into the text, as one who writes a statement by hand would. */
const fixed: Record<string, Value> = {
  ...scoringParameters(),
  ...viewerParameters(undefined),
  via: ['PROVINCE'],
  scope: 'PROVINCE',
  asOf: null,
  first: 20,
};

/** Parameters: `$from`, `$theme`. Column: `answer`. */
export const mainQuestionText = (): string => {
  const root = loadStatements(join(projectFolder, 'cypher')).get('reach/reachable-partners');
  return `CALL () {
${root.text}
}
RETURN {totalCount: totalCount, nodes: [node IN nodes | {
  partner: {id: node.partner.id, nameZh: node.partner.nameZh, nameEn: node.partner.nameEn},
  peers: [peer IN node.peers | {place: {id: peer.place.id, nameZh: peer.place.nameZh},
    agreement: {id: peer.agreement.id, kind: peer.agreement.kind, status: peer.agreement.status,
      signedOn: peer.agreement.signedOn, confidence: peer.agreement.confidence}}],
  ourAssets: [asset IN node.ourAssets | {id: asset.id, nameZh: asset.nameZh}],
  theirAssets: [asset IN node.theirAssets | {id: asset.id, nameZh: asset.nameZh, nameEn: asset.nameEn}],
  routes: [route IN node.routes | {kind: route.kind, hops: route.hops,
    steps: [step IN route.steps | {from: {id: step.from.id}, to: {id: step.to.id}, by: step.by}]}],
  score: node.score,
  factors: [factor IN node.factors | {name: factor.name, value: factor.value, weight: factor.weight,
    contribution: factor.contribution}]
}]} AS answer`.replace(/\$(\w+)/g, (parameter, name: string) =>
    name in fixed ? literal(fixed[name]!) : parameter,
  );
};

/** A value as Cypher writes it. */
function literal(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `\`${key}\`: ${literal(item)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}
