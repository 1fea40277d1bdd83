import { useActionData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { Attention } from './attention';

/**
 * What is wrong with a form that is not on the page any more, because something happened meanwhile.
 * @param props.isOnPage whether the form of that name is, and says itself what is wrong with it
 */
export function TooLate({ isOnPage }: { isOnPage: (form: string) => boolean }) {
  const { forms } = useTexts();
  const answered = useActionData<{ faults?: Record<string, string>; given?: { form?: string } }>();
  const [code] = Object.values(answered?.faults ?? {});
  const form = answered?.given?.form;
  if (code === undefined || form === undefined || isOnPage(form)) return null;
  const texts: Record<string, string> = forms.faults;
  return (
    <Attention className="fault-summary" role="alert">
      <p>{texts[code] ?? forms.faults.invalid}</p>
    </Attention>
  );
}
