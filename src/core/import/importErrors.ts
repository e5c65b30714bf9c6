import { UserError } from '../UserError'

/** The largest size, in bytes, to which a packed file may unpack. */
export const MAX_UNPACKED_BYTES = 1_000_000_000

/** Above this ratio of unpacked to packed size a file is taken for a zip bomb; real workbooks stay under 60. */
export const MAX_UNPACK_RATIO = 200

/** As many columns as Excel can hold; files with more are broken or no chargemaster. */
export const MAX_COLUMNS = 16_384

/** As many rows as we read from one file: four times the largest health system. */
export const MAX_ROWS = 4_000_000

/** A browser cannot hold a longer text in one piece, and JSON is read in one piece. */
export const MAX_JSON_BYTES = 500_000_000

const count = (value: number) => value.toLocaleString('en-US')

/** The file has no bytes, or only blanks. */
export const emptyFile = (name: string) =>
  new UserError(
    'import/empty-file',
    `${name} is empty.`,
    'Export the chargemaster from the billing system again and check the size of the file.',
  )

/** The file is of a kind that holds no table: a PDF, a picture, a program. */
export const otherKind = (name: string, kind: string) =>
  new UserError(
    'import/other-kind',
    `${name} is ${kind}, not a table.`,
    'Export the chargemaster from the billing system as CSV or Excel, and import that file.',
  )

/** The file is a workspace saved here, among files to import or in the place of a list. */
export const savedWorkspace = (name: string) =>
  new UserError(
    'import/workspace',
    `${name} is a saved Chargewright workspace, not a table.`,
    'Drop it onto the window by itself: then it opens with all its work.',
  )

/** Bytes that are neither text nor a format we know. */
export const notText = (name: string) =>
  new UserError(
    'import/not-text',
    `${name} holds neither text nor a workbook.`,
    'Open the file in the program that wrote it, save it as CSV UTF-8 or .xlsx, and import that file.',
  )

/** A workbook that cannot be opened without its password. */
export const passwordProtected = (name: string) =>
  new UserError(
    'import/password',
    `${name} is protected by a password.`,
    'Open it in Excel, remove the password (File, Info, Protect Workbook), save it, and import it again.',
  )

/** A workbook or archive that is damaged or cut off. */
export const damagedFile = (name: string, cause: unknown) =>
  new UserError(
    'import/damaged',
    `${name} is damaged or was cut off while it was copied.`,
    'Get the file again; if it opens in Excel, save it there as CSV UTF-8 and import that file.',
    { cause },
  )

/** An old or rare workbook format. */
export const unsupportedWorkbook = (name: string, cause: unknown) =>
  new UserError(
    'import/unsupported-workbook',
    `${name} is a workbook of a kind that cannot be read here.`,
    'Open it in Excel, save it as .xlsx or CSV UTF-8, and import that file.',
    { cause },
  )

/** An archive without any table. */
export const nothingReadable = (name: string) =>
  new UserError(
    'import/nothing-readable',
    `${name} holds no file that can be read as a chargemaster.`,
    'Put CSV, text or Excel files into the archive, or import them one by one.',
  )

/** A packed file that would unpack to more than a computer can hold. */
export const zipBomb = (name: string) =>
  new UserError(
    'import/zip-bomb',
    `${name} would unpack to far more data than any chargemaster holds, so it was not opened.`,
    'Check where the file comes from; unpack it with another program and import the file inside.',
  )

/** Text in which no column can be told from another. */
export const oneColumn = (name: string) =>
  new UserError(
    'import/one-column',
    `${name} has only one column, so charge codes, descriptions and prices cannot be told apart.`,
    'Export it with a comma, a tab or | between the columns, or as .xlsx.',
  )

/** More columns than a sheet can have. */
export const tooManyColumns = (name: string, line: number) =>
  new UserError(
    'import/too-many-columns',
    `Line ${count(line)} of ${name} has more than ${count(MAX_COLUMNS)} columns.`,
    'A chargemaster has a few dozen: check the character between the columns and export the file again.',
  )

/** More rows than one workspace holds. */
export const tooManyRows = (name: string) =>
  new UserError(
    'import/too-many-rows',
    `${name} has more than ${count(MAX_ROWS)} rows, the most that can be read at once.`,
    'Export one facility at a time, or leave out the payers’ negotiated rates, and import those files.',
  )

/** More cells than fit into memory. */
export const tooManyCells = (name: string) =>
  new UserError(
    'import/too-many-cells',
    `${name} has more cells than fit into the memory of a browser tab.`,
    'Export only the columns of the chargemaster, or one facility at a time.',
  )

/** JSON beyond what can be read in one piece; nearly all of such files are payers' rates. */
export const tooLargeJson = (name: string) =>
  new UserError(
    'import/too-large-json',
    `${name} is larger than ${count(MAX_JSON_BYTES / 1_000_000)} MB, the most JSON that can be read at once.`,
    'Import the CSV version of the file, or one without the payers’ negotiated rates.',
  )

/** JSON whose last brackets are missing. */
export const cutOffJson = (name: string) =>
  new UserError(
    'import/cut-off',
    `${name} was cut off: it ends in the middle of its JSON.`,
    'Get the file again and wait until it is copied whole.',
  )

/** JSON that is not a hospital price transparency file. */
export const otherJson = (name: string) =>
  new UserError(
    'import/other-json',
    `${name} is JSON, but not a CMS hospital price transparency file.`,
    'Import a file with “standard_charge_information”, or export the chargemaster as CSV or Excel.',
  )
