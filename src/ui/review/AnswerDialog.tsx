import { useWorkspaceStore } from '../../store/useWorkspace'
import { ReasonDialog } from '../ReasonDialog'

/** Sends a returned line back to its reviewer without a change, with an answer to what was asked. */
export function AnswerDialog({ row, onClose }: { row: number; onClose: () => void }) {
  const store = useWorkspaceStore()
  const sheet = store.getState().document?.sheet
  const note = sheet?.get(row, 'reviewNote') ?? ''
  const reviewer = sheet?.get(row, 'reviewer') || 'Reviewer'
  return (
    <ReasonDialog
      title="Answer and send back"
      label="Your answer (kept in the history, and with the comments of the line)"
      confirm="Send back to the reviewer"
      onConfirm={(answer) => store.getState().answerReturned(row, answer)}
      onClose={onClose}
    >
      {note && (
        <p>
          {reviewer}: “{note}”
        </p>
      )}
    </ReasonDialog>
  )
}
