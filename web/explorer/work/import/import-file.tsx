/** One file: its trial, the report, and the real import. */
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { Loading } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { Confirm } from '../forms/confirm.js';
import { FailureNote } from '../forms/failure-note.js';
import { newKey } from '../new-key.js';
import { useWorker } from '../worker.js';
import { Report } from './report.js';
import { contentOf, type FileContent } from './read-file.js';

const importOperation = graphql(`
  mutation ImportRecords($input: ImportRecordsInput!) {
    importRecords(input: $input) {
      written
      newRows
      changedRows
      sameRows
      conflictRows
      refusedRows
      lines {
        file
        line
        column
        outcome
        record
        explanationZh
        explanationEn
      }
    }
  }
`);

export type ImportReport = ResultOf<typeof importOperation>['importRecords'];

const texts = {
  reading: { zh: '正在读取文件', en: 'Reading the file' },
  unreadable: {
    zh: '无法读取文件：它可能已被移动或更改，请重新选择。',
    en: 'The file cannot be read: it may have been moved or changed. Choose it again.',
  },
  tooLarge: {
    zh: '文件太大：一次请求最多 1 MiB，请由管理员在服务器上用命令导入：',
    en: 'The file is too large: a request holds 1 MiB at most. Have it imported on the server with the command:',
  },
  trial: { zh: '试运行', en: 'Trial run' },
  trialAgain: { zh: '再试运行', en: 'Run the trial again' },
  running: { zh: '正在检查……', en: 'Checking…' },
  importing: { zh: '正在导入……', en: 'Importing…' },
  real: { zh: '正式导入……', en: 'Import for real…' },
  confirm: { zh: '确认导入', en: 'Confirm the import' },
  tried: { zh: '试运行完成，没有写入任何内容。', en: 'The trial is done. Nothing was written.' },
  written: { zh: '已写入登记簿。', en: 'It is written into the registry.' },
  notWritten: { zh: '有行被拒收，没有写入任何内容。', en: 'Rows were refused. Nothing was written.' },
  nothingNew: { zh: '没有可写入的内容。', en: 'There is nothing to write.' },
  correct: {
    zh: '有行被拒收时，整个文件都不写入。请按报告改正文件后重新选择；也可以勾选下面一项。',
    en: 'As long as a row is refused, nothing of the file is written. Correct the file by the report and choose it again, or tick the box below.',
  },
  keepGoing: { zh: '跳过被拒收的行，写入其余各行', en: 'Leave out the refused rows, and write the others' },
  keepGoingHint: {
    zh: '被拒收的行不会进入登记簿，须改正后另行导入。',
    en: 'The refused rows do not come into the registry: correct them, then import them again.',
  },
  will: { zh: '将写入登记簿：', en: 'This will be written into the registry:' },
  trail: {
    zh: '每项更改都记入变更记录，写明经办人和单位。',
    en: 'Every change goes into the audit trail with your name and office.',
  },
} satisfies Record<string, BilingualText>;

export function ImportFile({ file }: { readonly file: File }) {
  const { say } = useLanguage();
  const content = useContent(file);
  const heading = useId();
  return (
    <section className="card import-file" aria-labelledby={heading}>
      <h3 id={heading}>{file.name}</h3>
      {content.state === 'reading' && <Loading />}
      {content.state === 'unreadable' && <p role="alert">{say(texts.unreadable)}</p>}
      {content.state === 'tooLarge' && (
        <p role="alert">
          {say(texts.tooLarge)} <code>npm run import -- {file.name}</code>
        </p>
      )}
      {content.state === 'read' && <Runs fileName={file.name} content={content.content} />}
    </section>
  );
}

type Content =
  | { readonly state: 'reading' | 'tooLarge' | 'unreadable' }
  | { readonly state: 'read'; readonly content: FileContent };

function useContent(file: File): Content {
  const [content, setContent] = useState<Content>({ state: 'reading' });
  useEffect(() => {
    let isCurrent = true;
    const show = (found: Content) => {
      if (isCurrent) setContent(found);
    };
    contentOf(file).then(
      (found) => show(found === undefined ? { state: 'tooLarge' } : { state: 'read', content: found }),
      () => show({ state: 'unreadable' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return content;
}

/** A key for one change after another. */
function useKey() {
  const [key, setKey] = useState(newKey);
  const clear = useCallback(() => setKey(newKey()), []);
  return useMemo(() => ({ key, clear }), [key, clear]);
}

interface Shown {
  readonly report: ImportReport;
  readonly isTrial: boolean;
}

function Runs({ fileName, content }: { readonly fileName: string; readonly content: FileContent }) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const realKey = useKey();
  const trial = useChange(importOperation, useKey());
  const real = useChange(importOperation, realKey);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isKeptGoing, keepGoing] = useState(false);
  const [isAsked, setAsked] = useState(false);

  const run = async (isTrial: boolean) => {
    setAsked(false);
    trial.forget();
    real.forget();
    const done = await (isTrial ? trial : real).send({
      fileName,
      ...content,
      dryRun: isTrial,
      keepGoing: isKeptGoing,
    });
    if (done === undefined) return;
    const report = done.importRecords;
    setShown({ report, isTrial });
    if (report.written)
      tell({ zh: `${fileName}：${texts.written.zh}`, en: `${fileName}: ${texts.written.en}` });
  };

  const isSending = trial.isSending || real.isSending;
  const report = shown?.report;
  const isRefused = report !== undefined && report.refusedRows > 0;
  const isWorth = report !== undefined && report.newRows + report.changedRows + report.conflictRows > 0;
  const isDone = report?.written ?? false;
  return (
    <>
      <p role="status" className={shown === null && !isSending ? 'visually-hidden' : undefined}>
        {isSending
          ? say(trial.isSending ? texts.running : texts.importing)
          : shown !== null &&
            say(shown.report.written ? texts.written : shown.isTrial ? texts.tried : texts.notWritten)}
      </p>
      {report && <Report report={report} fileName={fileName} />}
      {isRefused && !isDone && (
        <div className="import-refused">
          <p>{say(texts.correct)}</p>
          <label className="choice">
            <input
              type="checkbox"
              checked={isKeptGoing}
              onChange={({ target }) => keepGoing(target.checked)}
            />
            <span>
              {say(texts.keepGoing)}
              <span className="field-hint">{say(texts.keepGoingHint)}</span>
            </span>
          </label>
        </div>
      )}
      {report !== undefined && !isDone && !isWorth && !isRefused && <p>{say(texts.nothingNew)}</p>}
      <FailureNote failure={trial.failure} renewKey={realKey.clear} forget={trial.forget} />
      <FailureNote failure={real.failure} renewKey={realKey.clear} forget={real.forget} />
      {!isDone && (
        <div className="form-actions">
          {isWorth && (!isRefused || isKeptGoing) && (
            <button type="button" className="primary" disabled={isSending} onClick={() => setAsked(true)}>
              {say(texts.real)}
            </button>
          )}
          <button
            type="button"
            className={report === undefined ? 'primary' : undefined}
            disabled={isSending}
            onClick={() => void run(true)}
          >
            {say(report === undefined ? texts.trial : texts.trialAgain)}
          </button>
        </div>
      )}
      <Confirm
        isOpen={isAsked}
        title={texts.confirm}
        action={texts.confirm}
        isSending={isSending}
        onConfirm={() => void run(false)}
        onClose={() => setAsked(false)}
      >
        <p>
          <strong>{fileName}</strong>
        </p>
        {report && <Sum report={report} />}
        <p>{say(texts.trail)}</p>
      </Confirm>
    </>
  );
}

const sumText: BilingualText = {
  zh: '将写入：新增 {new} 行，更新 {changed} 行，说法不一 {conflict} 行；跳过 {refused} 行。',
  en: 'This will be written: {new} new, {changed} changed, {conflict} in conflict. Left out: {refused}.',
};

function Sum({ report }: { readonly report: ImportReport }) {
  const { say } = useLanguage();
  return (
    <p>
      {say(sumText)
        .replace('{new}', String(report.newRows))
        .replace('{changed}', String(report.changedRows))
        .replace('{conflict}', String(report.conflictRows))
        .replace('{refused}', String(report.refusedRows))}
    </p>
  );
}
