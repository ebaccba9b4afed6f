import { Copy, Moon, Pause, Send, Wind, X } from 'lucide-react'
import { Button, IconButton, LinkButton } from '../components/Button.tsx'
import { ChoiceCard } from '../components/ChoiceCard.tsx'
import { Keys } from '../components/Keys.tsx'
import { Row, Specimen } from './Specimen.tsx'

const nothing = (): void => undefined

/** Everything that is pressed. */
export const Controls = () => (
  <>
    <Row name="Button">
      {(['primary', 'secondary', 'quiet'] as const).map((variant) => (
        <ButtonStates key={variant} variant={variant} />
      ))}
    </Row>
    <Row name="Button, sizes">
      <Specimen state="small, quiet">
        <Button size="s" variant="quiet" icon={Pause}>
          Pause
        </Button>
      </Specimen>
      <Specimen state="medium">
        <Button icon={Moon}>Park it</Button>
      </Specimen>
      <Specimen state="large">
        <Button size="l" variant="primary" icon={Send}>
          Ship it
        </Button>
      </Specimen>
    </Row>
    <Row name="Link, icon button, key hint">
      <Specimen state="Link">
        <LinkButton tone="pine" icon={Wind}>
          Breathe for a minute
        </LinkButton>
      </Specimen>
      <Specimen state="hover" force="hover">
        <LinkButton tone="pine" icon={Wind}>
          Breathe for a minute
        </LinkButton>
      </Specimen>
      <Specimen state="focus-visible" force="focus">
        <LinkButton tone="pine" icon={Wind}>
          Breathe for a minute
        </LinkButton>
      </Specimen>
      <Specimen state="Link, plain">
        <LinkButton>Not a loop</LinkButton>
      </Specimen>
      <Specimen state="icon button">
        <IconButton icon={Copy} name="Copy" />
      </Specimen>
      <Specimen state="hover" force="hover">
        <IconButton icon={Copy} name="Copy" />
      </Specimen>
      <Specimen state="focus-visible" force="focus">
        <IconButton icon={X} name="Put this away" />
      </Specimen>
      <Specimen state="Key hint">
        <Keys of={['Mod', 'Enter']} />
      </Specimen>
    </Row>
    <Row name="ChoiceCard">
      <Specimen state="rest" wide>
        <Card />
      </Specimen>
      <Specimen state="hover" force="hover" wide>
        <Card />
      </Specimen>
      <Specimen state="focus-visible" force="focus" wide>
        <Card />
      </Specimen>
      <Specimen state="disabled" wide>
        <ChoiceCard
          icon={Moon}
          name="5 more minutes"
          help="Both are used. The other ways are open."
          digit="3"
          disabled
          onChoose={nothing}
        />
      </Specimen>
    </Row>
  </>
)

const Card = () => <ChoiceCard icon={Moon} name="Park it" help="Not now. It will keep" digit="5" onChoose={nothing} />

const NAMES = { primary: 'Ship it', secondary: 'Pause', quiet: 'Back' } as const

const ButtonStates = ({ variant }: { readonly variant: keyof typeof NAMES }) => {
  const name = NAMES[variant]
  return (
    <>
      <Specimen state={variant}>
        <Button variant={variant}>{name}</Button>
      </Specimen>
      <Specimen state="hover" force="hover">
        <Button variant={variant}>{name}</Button>
      </Specimen>
      <Specimen state="press" force="press">
        <Button variant={variant}>{name}</Button>
      </Specimen>
      <Specimen state="focus-visible" force="focus">
        <Button variant={variant}>{name}</Button>
      </Specimen>
      <Specimen state="disabled">
        <Button variant={variant} disabled>
          {name}
        </Button>
      </Specimen>
    </>
  )
}
