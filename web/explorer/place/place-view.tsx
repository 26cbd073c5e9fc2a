/** A place: its page, or ways to find one where the address names none. */
import { useSearchParams } from 'wouter';
import { PlaceEntrance } from './place-entrance.js';
import { PlacePage } from './place-page.js';
import './place-print.css';

export default function PlaceView() {
  const [search] = useSearchParams();
  const id = search.get('id')?.trim() ?? '';
  // Another place begins at its beginning, with nothing asked yet.
  return id === '' ? <PlaceEntrance /> : <PlacePage key={id} id={id} />;
}
