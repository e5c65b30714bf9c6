/** Spanish words of headings (hospitals of Puerto Rico), without accents, and what the rules know them as. */
const english: Readonly<Record<string, string>> = {
  codigo: 'code',
  codigos: 'code',
  descripcion: 'description',
  descripciones: 'description',
  nombre: 'name',
  precio: 'price',
  precios: 'price',
  cargo: 'charge',
  cargos: 'charge',
  tarifa: 'rate',
  tarifas: 'rate',
  importe: 'amount',
  monto: 'amount',
  costo: 'cost',
  costos: 'cost',
  coste: 'cost',
  departamento: 'department',
  departamentos: 'department',
  depto: 'department',
  dpto: 'department',
  centro: 'center',
  seccion: 'section',
  ingreso: 'revenue',
  ingresos: 'revenue',
  modificador: 'modifier',
  modificadores: 'modifier',
  cantidad: 'quantity',
  unidad: 'unit',
  unidades: 'units',
  fecha: 'date',
  efectiva: 'effective',
  efectividad: 'effective',
  vigencia: 'effective',
  estado: 'status',
  estatus: 'status',
  activo: 'active',
  servicio: 'service',
  servicios: 'service',
  procedimiento: 'procedure',
  procedimientos: 'procedure',
  articulo: 'item',
  articulos: 'item',
  producto: 'product',
  medicamento: 'medication',
  medicamentos: 'medication',
  farmaco: 'drug',
  droga: 'drug',
  numero: 'number',
  nro: 'number',
  bruto: 'gross',
  bruta: 'gross',
  estandar: 'standard',
  unitario: 'unit',
  unitaria: 'unit',
  corto: 'short',
  corta: 'short',
  larga: 'long',
  paciente: 'patient',
  ambulatorio: 'outpatient',
  ambulatoria: 'outpatient',
  externo: 'outpatient',
  hospitalizado: 'inpatient',
  interno: 'inpatient',
  minimo: 'minimum',
  minima: 'minimum',
  maximo: 'maximum',
  maxima: 'maximum',
  negociado: 'negotiated',
  negociada: 'negotiated',
  descuento: 'discount',
  efectivo: 'cash',
  pagador: 'payer',
  aseguradora: 'payer',
  anterior: 'previous',
  categoria: 'category',
  tipo: 'type',
}

/** French words of headings, without accents, where English and Spanish have others. */
const french: Readonly<Record<string, string>> = {
  libelle: 'description',
  libelles: 'description',
  prix: 'price',
  tarif: 'rate',
  tarifs: 'rate',
  montant: 'amount',
  revenu: 'revenue',
  revenus: 'revenue',
  acte: 'procedure',
  actes: 'procedure',
  medicament: 'medication',
  medicaments: 'medication',
  produit: 'product',
  quantite: 'quantity',
  departement: 'department',
  modificateur: 'modifier',
  modificateurs: 'modifier',
  unite: 'unit',
  unitaire: 'unit',
  brut: 'gross',
  hospitalise: 'inpatient',
  ambulatoire: 'outpatient',
}

/** Words that also stand in English headings: Spanish only beside others that are. */
const amongSpanish: Readonly<Record<string, string>> = {
  cod: 'code',
  num: 'number',
  no: 'number',
  desc: 'description',
  actual: 'current',
}

/** Spanish puts these behind the noun: `cargo bruto`, `precio unitario`. */
const adjectives = new Set(
  'gross standard unit current short long outpatient inpatient minimum maximum negotiated effective previous'.split(
    ' ',
  ),
)

/** What a heading is about stands first in Spanish, last in English: `cod. ingreso`. */
const headNouns = new Set('code number description name price charge date'.split(' '))

const connectors = /\s+(?:de las|de los|de la|del|des|de|du|d|por|para|par|en|al)\s+/

/**
 * A Spanish or French heading in the words and the order of English: `codigo de ingresos` as `revenue code`, `cargo bruto` as
 * `gross charge`, `prix unitaire` as `unit price`. Other headings come back as they are. `text` is in lower case and without accents.
 */
export function inEnglish(text: string): string {
  if (!text.split(' ').some((word) => (english[word] ?? french[word]) !== undefined)) return text
  return text.split(connectors).toReversed().map(translated).join(' ')
}

function translated(part: string): string {
  const words = part
    .split(' ')
    .map((word) => english[word] ?? french[word] ?? amongSpanish[word] ?? word)
  const before = words.filter((word) => adjectives.has(word))
  const others = words.filter((word) => !adjectives.has(word))
  const [first = '', ...rest] = others
  return [...before, ...(headNouns.has(first) ? [...rest, first] : others)].join(' ')
}
