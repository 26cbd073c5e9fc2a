/** The record that an address names by its id, with its name for a field or a heading. */
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';

const placeNameOperation = graphql(`
  query PlaceName($id: ID!) {
    place(id: $id) {
      __typename
      id
      nameZh
      nameEn
      country {
        nameZh
        nameEn
      }
    }
  }
`);

const themeNameOperation = graphql(`
  query ThemeName($id: ID!) {
    theme(id: $id) {
      __typename
      id
      nameZh
      nameEn
    }
  }
`);

/** @param id undefined asks nothing */
export const usePlaceName = (id: string | undefined) =>
  useAnswer(placeNameOperation, id === undefined ? undefined : { id });

/** @param id undefined asks nothing */
export const useThemeName = (id: string | undefined) =>
  useAnswer(themeNameOperation, id === undefined ? undefined : { id });
