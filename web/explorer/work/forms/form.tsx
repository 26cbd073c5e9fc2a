/** A form whose fields know what is wrong with them; after a vain attempt the first wrong one is where the writer stands. */
import {
  createContext,
  use,
  useEffect,
  useId,
  useMemo,
  useRef,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import type { Failure } from '../../graphql/failure.js';
import type { BilingualText } from '../../text/language.js';
import './form.css';

/** What is wrong, by the names of the fields in the input of the service. */
export type Wrong = Readonly<Partial<Record<string, BilingualText>>>;

interface FormContextValue {
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly wrong: Wrong;
}

const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const form = use(FormContext);
  if (form === null) throw new Error('A field belongs inside of a form');
  return form;
}

export interface FormProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly wrong: Wrong;
  /** Counts the attempts. */
  readonly attempts: number;
  /** Of the last attempt. */
  readonly failure: Failure | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function Form({ labelledBy, wrong, attempts, failure, onSubmit, children }: FormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // Not whenever something else is wrong: who corrects one field after the other is not moved about.
  }, [attempts, failure]);
  const context = useMemo(() => ({ id, wrong }), [id, wrong]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FormContext value={context}>
      <form ref={form} className="form" aria-labelledby={labelledBy} noValidate onSubmit={submit}>
        {children}
      </form>
    </FormContext>
  );
}
