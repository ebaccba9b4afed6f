/**
 * Why the core, the store or the boundary says no. Every code has one calm sentence in the locales (`error.<code>`).
 * Expected failures are these values; exceptions are bugs.
 */
export const REFUSALS = [
  'badInput',
  'titleTooLong',
  'capOutOfRange',
  'markTooLong',
  'tooManyMarks',
  'textTooLong',
  'reasonEmpty',
  'lookEmpty',
  'noExtensionsLeft',
  'timeboxOpen',
  'nothingRunning',
  'notPaused',
  'notAllowed',
  'timeInPast',
  'afterHours',
  'joyTime',
  'joyTimeFull',
  'noCalendar',
  'calendarNotWritten',
  'diskFull',
  'readOnly',
  'notAFolder',
  'newerVersion',
  'notSaved',
  'watchNotFound',
  'watchNoAnswer',
  'watchGone',
  'watchDenied',
  'watchTooManyFiles',
  'watchLinkLoop',
  'watchNotAFile',
  'watchLarge',
  'watchNotText',
  'exportEmpty',
  'exportFolderGone',
  'exportDenied',
  'exportDiskFull',
  'exportNotSaved',
  'importNotRead',
  'importNotOurs',
  'importNewer',
  'importDamaged',
  'importUnknown',
  'importTooLarge',
  'importColumns',
  'importDates',
  'importMap',
  'importNothingNew',
  'importNothingToTakeBack',
  'importBusy',
  'sharedWithin',
  'sharedNotUsed',
  'linkNotRead',
  'startHalfWritten',
  'tooMuchAtOnce',
  'internal',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What went wrong with a write: a subset of the refusals. */
export const SAVE_FAILURES = ['diskFull', 'readOnly', 'newerVersion', 'notSaved'] as const satisfies readonly Refusal[]
export type SaveFailure = (typeof SAVE_FAILURES)[number]

/** Why something could not be saved where the person wanted it: a subset of the refusals. */
export type ExportFailure = Extract<Refusal, 'exportFolderGone' | 'exportDenied' | 'exportDiskFull' | 'exportNotSaved'>
