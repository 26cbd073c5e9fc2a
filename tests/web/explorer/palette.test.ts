/** A kind of tie or node has one colour: in the explorer, and in Neo4j Browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../src/config.js';

const read = (...path: string[]) => readFileSync(join(projectFolder, ...path), 'utf8');
const palette = read('web', 'explorer', 'style', 'palette.css');
const grass = read('cypher', 'browser', 'style.grass');

const ofPage = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(palette)?.[1];
const ofBrowser = (selector: string) =>
  new RegExp(`^${selector.replace('.', '\\.')} \\{[^}]*?^ {2}color: (#[0-9A-F]{6});`, 'm')
    .exec(grass)?.[1]
    ?.toLowerCase();

it.each([
  ['tie-formal', 'relationship.SISTER_CITY_OF'],
  ['tie-cooperation', 'relationship.COOPERATES_WITH'],
  ['tie-intent', 'relationship.SIGNED_INTENT_WITH'],
  ['tie-negotiation', 'relationship.NEGOTIATES_WITH'],
  ['node-country', 'node.Country'],
  ['node-province', 'node.Province'],
  ['node-city', 'node.City'],
  ['node-partner-region', 'node.PartnerRegion'],
  ['node-partner-city', 'node.PartnerCity'],
  ['node-agreement', 'node.Agreement'],
  ['node-channel', 'node.Channel'],
  ['node-alliance', 'node.Alliance'],
  ['node-cultural-asset', 'node.CulturalAsset'],
  ['node-theme', 'node.Theme'],
  ['node-office', 'node.Office'],
])('%s has the colour of %s in Neo4j Browser', (name, selector) => {
  expect(ofBrowser(selector)).toMatch(/^#[0-9a-f]{6}$/);
  expect(ofPage(name)).toBe(ofBrowser(selector));
});
