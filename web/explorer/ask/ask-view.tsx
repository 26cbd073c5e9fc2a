/** The questions as sentences with blanks. */
import { useState } from 'react';
import { RecordField, type ChosenRecord } from '../parts/record-field.js';

export default function AskView() {
  const [place, choose] = useState<ChosenRecord | null>(null);
  return (
    <>
      <h1>提问</h1>
      <RecordField label={{ zh: '地方', en: 'Place' }} kinds={['City']} value={place} onChoose={choose} />
      <p>{place?.id}</p>
    </>
  );
}
