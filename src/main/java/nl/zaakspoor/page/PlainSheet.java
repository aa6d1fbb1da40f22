// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.FormSheet.Link;
import nl.zaakspoor.page.StatusSheet.Contact;

/**
 * A page that has no request to show: what is wrong, and what the resident can do.
 *
 * @param find where who lost a link asks for another
 */
public record PlainSheet(String heading, String text, String todoTitle, List<String> todo, Optional<Link> find,
        Contact contact) {

    /** One page for every link that opens nothing, whatever the reason: it must not tell whether a request exists. */
    static PlainSheet notFound(Voice voice) {
        PageTexts texts = voice.texts();
        String phone = voice.phone();
        return new PlainSheet(texts.notFoundHeading(), texts.notFoundText(), texts.notFoundWhat(),
                List.of(texts.notFoundNewest(), texts.notFoundCopy(), texts.notFoundCall(phone)),
                Optional.of(new Link("/find?lang=" + voice.language(), texts.notFoundFind())), voice.contact(phone, ""));
    }

    /** The fault is ours, and passes. */
    static PlainSheet away(Voice voice) {
        PageTexts texts = voice.texts();
        String phone = voice.phone();
        return new PlainSheet(texts.awayHeading(), texts.awayText(), texts.notFoundWhat(),
                List.of(texts.awayLater(), texts.awayCall(phone)), Optional.empty(), voice.contact(phone, ""));
    }
}
