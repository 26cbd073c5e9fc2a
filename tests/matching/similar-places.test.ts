import { describe, expect, it } from 'vitest';
import { similarPlacesOf } from '../../src/matching/similar-places.js';
import { abroad, themes } from './worlds.js';

const any = { country: null, untied: false };
const places = [
  abroad('jp/x/asked', { themes: ['pagoda'], population: 60_000, above: ['jp', 'jp/x'] }),
  abroad('jp/x', { kind: 'PartnerRegion', level: 'FIRST', themes: ['pagoda'] }),
  abroad('jp/x/asked/part', { themes: ['pagoda'], above: ['jp', 'jp/x', 'jp/x/asked'] }),
  abroad('jp/tied', { themes: ['pagoda'], population: 60_000, formalAgreements: 1, tied: true }),
  abroad('lk/temple', { themes: ['temple'], population: 60_000, above: ['lk'], cooperationAgreements: 1 }),
  abroad('gb/castle', { themes: ['castle'], population: 60_000, above: ['gb'] }),
  abroad('gb/unknown', { population: 60_000, above: ['gb'] }),
];
const ids = (found: ReturnType<typeof similarPlacesOf>) => found.map(({ place }) => place.id);

describe('similarPlacesOf', () => {
  it('names places of its kind that share a theme, without itself and what lies in it', () => {
    expect(ids(similarPlacesOf('jp/x/asked', places, themes, any))).toEqual(['jp/tied', 'lk/temple']);
    expect(ids(similarPlacesOf('jp/x/asked', [...places].reverse(), themes, any))).toEqual([
      'jp/tied',
      'lk/temple',
    ]);
  });

  it('narrows to a country and to those without a formal tie', () => {
    expect(ids(similarPlacesOf('jp/x/asked', places, themes, { ...any, untied: true }))).toEqual([
      'lk/temple',
    ]);
    expect(ids(similarPlacesOf('jp/x/asked', places, themes, { ...any, country: 'jp' }))).toEqual([
      'jp/tied',
    ]);
  });

  it('calls no place untied that has a tie which does not count', () => {
    const undated = places.map((place) => (place.id === 'lk/temple' ? { ...place, tied: true } : place));
    expect(ids(similarPlacesOf('jp/x/asked', undated, themes, { ...any, untied: true }))).toEqual([]);
  });

  it('goes by size and level where no theme is known', () => {
    expect(ids(similarPlacesOf('gb/unknown', places, themes, any))[0]).toBe('gb/castle');
    expect(similarPlacesOf('nowhere', places, themes, any)).toEqual([]);
  });
});
