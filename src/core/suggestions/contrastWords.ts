/** A word that tells similar codes apart, by its keys in descriptions and how to name it. */
export interface ContrastWord {
  readonly keys: readonly string[]
  readonly name: string
}

const contrast = (name: string, ...keys: string[]): ContrastWord => ({ name, keys })

/** Words of our own that part neighbouring codes: contrast, views, extent, side, method, form, patient. */
export const contrastWords: readonly ContrastWord[] = [
  contrast('with', 'W'),
  contrast('without', 'WO'),
  contrast('1 view', '1VIEW'),
  contrast('2 views', '2VIEW'),
  contrast('3 views', '3VIEW'),
  contrast('4 views', '4VIEW'),
  contrast('minimum', 'MIN', 'MINIMUM'),
  contrast('complete', 'COMPLETE', 'COMP', 'CMPLT', 'COMPL'),
  contrast('limited', 'LIMITED', 'LTD', 'LMTD', 'LIM'),
  contrast('unilateral', 'UNILATERAL', 'UNILAT', 'UNI'),
  contrast('bilateral', 'BILATERAL', 'BILAT', 'BIL', 'BI'),
  contrast('each additional', 'ADDITIONAL', 'ADDL', 'ADD'),
  contrast('initial', 'INITIAL', 'INIT', 'INT', '1ST', 'FIRST'),
  contrast('subsequent', 'SUBSEQUENT', 'SUBSEQ', 'SUBSQ'),
  contrast('screening', 'SCREEN', 'SCREENING', 'SCRN'),
  contrast('diagnostic', 'DIAGNOSTIC', 'DIAG', 'DX'),
  contrast('quantitative', 'QUANT', 'QUANTITATIVE', 'QN'),
  contrast('qualitative', 'QUAL', 'QUALITATIVE', 'QL'),
  contrast('total', 'TOTAL', 'TOT'),
  contrast('free', 'FREE'),
  contrast('automated', 'AUTO', 'AUTOMATED'),
  contrast('manual', 'MANUAL', 'MAN'),
  contrast('differential', 'DIFF', 'DIFFERENTIAL'),
  contrast('urine', 'URINE', 'UR', 'UA'),
  contrast('simple', 'SIMPLE', 'SIMP'),
  contrast('intermediate', 'INTERMEDIATE', 'INTERM', 'INTER'),
  contrast('complex', 'COMPLEX', 'CMPLX', 'CPLX'),
  contrast('open', 'OPEN'),
  contrast('closed', 'CLOSED', 'CLSD'),
  contrast('percutaneous', 'PERCUTANEOUS', 'PERC'),
  contrast('anesthesia', 'ANES', 'ANESTHESIA', 'ANESTH'),
  contrast('manipulation', 'MANIP', 'MANIPULATION'),
  contrast('new patient', 'NEW'),
  contrast('established patient', 'EST', 'ESTAB', 'ESTABLISHED'),
  contrast('tablet', 'TAB', 'TABS', 'TABLET'),
  contrast('capsule', 'CAP', 'CAPS', 'CAPSULE'),
  contrast('injection', 'INJ', 'INJECTION', 'IV', 'IM', 'VIAL', 'SOLR'),
  contrast('by mouth', 'PO', 'ORAL'),
  contrast('inhalation', 'NEBU', 'NEB', 'INH', 'INHALATION'),
  contrast('preservative-free', 'PF', 'PRESERVATIVE'),
  contrast('coated', 'COATED', 'DES', 'ELUTING'),
  contrast('locking', 'LOCKING', 'LOCK', 'LCK'),
  contrast('15 minutes', '15MIN'),
  contrast('30 minutes', '30MIN'),
  contrast('60 minutes', '60MIN', '1HR'),
]
