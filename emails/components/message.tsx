import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';

/** What every mail is made of: a heading, some sentences, at most one thing to do, and who sent it. */
export type MessageProps = {
  language: string;
  heading: string;
  paragraphs: string[];
  /** What happened, by what it happened to. */
  groups: { title: string; context: string; link: string; lines: string[] }[];
  action: { label: string; link: string } | null;
  /** Said below the button, where one cannot be pressed. */
  linkHint: string;
  footer: string;
  /** Where one ends mails like this. */
  unsubscribe: { label: string; link: string } | null;
  origin: string;
};

const ink = '#1d1b18';
const sans = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, serif";
const small = { fontSize: '14px', lineHeight: '21px', color: '#5c574f' };
const text = { fontFamily: sans, fontSize: '17px', lineHeight: '26px', color: ink };

export function Message(props: MessageProps) {
  return (
    <Html lang={props.language}>
      <Head />
      <Preview>{props.paragraphs[0] ?? ''}</Preview>
      <Body style={{ backgroundColor: '#fbf9f5', margin: 0 }}>
        <Container style={{ maxWidth: '560px', padding: '32px 20px' }}>
          {/* The red thread: it begins here and leads to the one thing to do. */}
          <div style={{ borderLeft: '3px solid #c8102e', paddingLeft: '20px' }}>
            <Heading
              as="h1"
              style={{
                fontFamily: serif,
                fontSize: '26px',
                lineHeight: '32px',
                color: ink,
                margin: '0 0 16px',
              }}
            >
              {props.heading}
            </Heading>
            {props.paragraphs.map((paragraph) => (
              <Text key={paragraph} style={text}>
                {paragraph}
              </Text>
            ))}
            {props.groups.map((group) => (
              <Section key={group.link} style={{ margin: '0 0 20px' }}>
                <Text style={{ ...text, fontWeight: 600, margin: '0' }}>
                  <Link href={group.link} lang="da" style={{ color: ink }}>
                    {group.title}
                  </Link>
                </Text>
                {group.context !== '' && (
                  <Text lang="da" style={{ ...text, ...small, margin: '0' }}>
                    {group.context}
                  </Text>
                )}
                {group.lines.map((line) => (
                  <Text key={line} style={{ ...text, margin: '4px 0 0' }}>
                    {line}
                  </Text>
                ))}
              </Section>
            ))}
            {props.action && (
              <>
                <Button
                  href={props.action.link}
                  style={{
                    fontFamily: sans,
                    fontSize: '17px',
                    fontWeight: 600,
                    color: '#ffffff',
                    backgroundColor: ink,
                    borderRadius: '4px',
                    padding: '13px 22px',
                  }}
                >
                  {props.action.label}
                </Button>
                <Text style={{ ...text, ...small }}>
                  {props.linkHint}
                  <br />
                  <Link
                    href={props.action.link}
                    style={{ color: '#5c574f', wordBreak: 'break-all' }}
                  >
                    {props.action.link}
                  </Link>
                </Text>
              </>
            )}
          </div>
          <Hr style={{ borderColor: '#dcd6cb', margin: '28px 0 12px' }} />
          <Text style={{ ...text, ...small }}>
            {props.footer}{' '}
            <Link href={props.origin} style={{ color: '#5c574f' }}>
              {props.origin.replace(/^https?:\/\//, '')}
            </Link>
            {props.unsubscribe && (
              <>
                <br />
                <Link href={props.unsubscribe.link} style={{ color: '#5c574f' }}>
                  {props.unsubscribe.label}
                </Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
