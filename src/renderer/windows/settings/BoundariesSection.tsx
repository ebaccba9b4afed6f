import { DaysOffGroup } from './DaysOffGroup.tsx'
import { HoursGroup } from './HoursGroup.tsx'
import { JoyGroup } from './JoyGroup.tsx'
import { JoyMoreGroup } from './JoyMoreGroup.tsx'
import { ProjectsGroup } from './ProjectsGroup.tsx'
import { SentencesGroup } from './SentencesGroup.tsx'

/** Where work ends, and what is the person's own. */
export const BoundariesSection = () => (
  <>
    <HoursGroup />
    <JoyGroup />
    <SentencesGroup />
    <DaysOffGroup />
    <JoyMoreGroup />
    <ProjectsGroup />
  </>
)
