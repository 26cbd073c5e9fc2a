/** Asks once more before something is done that others see or that cannot be taken back. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLanguage, type BilingualText } from '../../text/language.js';

const texts = { back: { zh: '返回', en: 'Go back' } } satisfies Record<string, BilingualText>;

export interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: BilingualText;
  /** What will be done. */
  readonly children: ReactNode;
  readonly action: BilingualText;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** It closes itself when it has been answered: its opener says so by `isOpen`. */
export function Confirm({ isOpen, title, children, action, isSending, onConfirm, onClose }: ConfirmProps) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{say(title)}</h2>
      {children}
      <div className="form-actions">
        <button type="button" onClick={onClose}>
          {say(texts.back)}
        </button>
        <button type="button" className="primary" disabled={isSending} onClick={onConfirm}>
          {say(action)}
        </button>
      </div>
    </dialog>
  );
}
