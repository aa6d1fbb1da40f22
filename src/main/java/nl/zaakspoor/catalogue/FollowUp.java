// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.net.URI;
import java.util.List;

/**
 * What may be handy next for who is done with a request: "Hebt u een afvalpas nodig voor uw nieuwe adres?"
 *
 * @param text a line of its own; it is the same for everybody, and so is the address
 * @param url where to read more, or to arrange it
 */
public record FollowUp(Text text, URI url) {
    /** More would be advertising, under a mail that asks one question. */
    private static final int MOST = 3;

    /** In characters: two lines on a small screen. */
    private static final int LONGEST = 100;

    static List<FollowUp> readAll(YamlValue list) {
        List<YamlValue> items = list.items();
        if (items.isEmpty() || items.size() > MOST) {
            throw list.problem("there are 1 to " + MOST + " follow-ups, or the word `none`; these are " + items.size());
        }
        return items.stream().map(FollowUp::read).toList();
    }

    private static FollowUp read(YamlValue value) {
        value.only("text", "url");
        YamlValue text = value.get("text");
        Text words = text.text();
        words.byLanguage().forEach((language, wording) -> {
            if (wording.length() > LONGEST) {
                throw text.problem("`" + language + "` is longer than " + LONGEST + " characters");
            }
            if (wording.contains("{")) {
                throw text.problem("`" + language + "` leaves a place open, but nothing is filled in here");
            }
        });
        return new FollowUp(words, value.get("url").address());
    }
}
