// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.page.FormSheet.Look;
import nl.zaakspoor.timeline.MailAddress;

/** The form by which people who lost their link ask for another. */
record FindForm(Voice voice, FormTexts texts, Typed typed) {
    private static final int MOST_REFERENCE = 64;

    /**
     * What was filled in.
     *
     * @param sent whether it was sent, and so may be wrong
     */
    record Typed(String email, String reference, boolean sent) {
        static final Typed NOTHING = new Typed("", "", false);

        Optional<String> problemOfEmail(FormTexts texts) {
            if (!sent || MailAddress.isOne(email)) {
                return Optional.empty();
            }
            return Optional.of(email.isEmpty() ? texts.missing() : texts.badEmail());
        }

        /** What somebody looks for is theirs. */
        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    /** @param asked whether it has just been asked; the same is said whether the address is known or not */
    FormSheet write(boolean asked) {
        return new FormSheet(voice.texts().pageTitle(texts.findHeading(), voice.municipality().name()), texts.findHeading(),
                asked ? Optional.of(texts.findSent(voice.phone())) : Optional.empty(),
                asked ? List.of() : List.of(texts.findIntro()), List.of(), asked ? List.of() : List.of(form()),
                Optional.empty(), Optional.empty());
    }

    boolean hasProblems() {
        return form().hasProblems();
    }

    private Form form() {
        Field email = FormVoice.line(Look.EMAIL, "email", texts.findEmail(), Optional.empty(), typed.email(), MailAddress.MOST)
                .wrong(typed.problemOfEmail(texts));
        Field reference = FormVoice.line(Look.LINE, "reference", texts.findReference(),
                Optional.of(texts.findReferenceHint()), typed.reference(), MOST_REFERENCE)
                .wrong(typed.reference().length() > MOST_REFERENCE
                        ? Optional.of(texts.tooLong(Integer.toString(MOST_REFERENCE)))
                        : Optional.empty());
        return new Form("find", "", List.of(), List.of(), List.of(email, reference), texts.findButton());
    }
}
