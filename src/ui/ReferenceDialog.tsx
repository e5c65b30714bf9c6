import { useEffect, useState } from 'react'
import { loadReleases, type PackReleases } from '../store/loadReleases'
import { useWorkspace } from '../store/useWorkspace'
import { OwnCodeTexts } from './OwnCodeTexts'
import { Dialog } from './parts/Dialog'
import style from './ReferenceDialog.module.css'

/** What each pack holds, in words. */
const packNames: Readonly<Record<string, string>> = {
  'level2.pack': 'HCPCS Level II',
  'level1.pack': 'HCPCS Level I (CPT code numbers)',
  'rules.pack': 'Rules of coding and checks',
  'coding.pack': 'Statistics of coding',
  'suggestions-level1.pack and suggestions-level2.pack': 'Statistics of suggestions',
}

/** Names every bundled code list and statistic with its release, source and licence. */
export function ReferenceDialog({ onClose }: { onClose: () => void }) {
  const tellError = useWorkspace((workspace) => workspace.tellError)
  const [packs, setPacks] = useState<PackReleases>({})
  useEffect(() => {
    loadReleases('./reference/').then(setPacks, tellError)
  }, [tellError])
  return (
    <Dialog title="Reference data" open onClose={onClose} wide>
      <dl className={style.packs}>
        {Object.entries(packs).map(([pack, releases]) => (
          <div key={pack}>
            <dt>
              {packNames[pack] && <strong>{packNames[pack]}</strong>} <code>{pack}</code>
            </dt>
            {releases.map(({ name, source, licence }) => (
              <dd key={name}>
                <strong>{name}</strong>
                <span>{source}</span>
                <span>{licence}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <OwnCodeTexts />
      <p className={style.notice}>
        CPT® is a registered trademark of the American Medical Association; no CPT descriptor is
        included. Revenue codes are described in our own words; the UB-04 manual belongs to the
        NUBC. Dental codes (ADA) are not included.
      </p>
    </Dialog>
  )
}
