// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.Bar;
import nl.zaakspoor.page.StatusSheet.Contact;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.page.StatusSheet.TaskLine;

/**
 * The page of a journey, worded: the template writes it down as it is.
 *
 * @param title of the document, in the browser's tab and history, so it tells nothing of the matter
 * @param reference as a department gave it
 * @param heading what all of it is called
 * @param asked what to say to who has just asked to add a request; the same whatever became of it
 * @param add the form by which one is added
 */
public record JourneySheet(String title, String reference, Phrase heading, Optional<String> asked, Add add, Answer answer,
        List<PartLine> parts, Contact contact) {

    /** How it is with the whole, and what the resident must do. */
    public record Answer(String kicker, String heading, Optional<String> text, List<ToDo> tasks, Bar bar, List<FactLine> facts,
            Optional<String> updated) {}

    /** @param typed what was typed, when it was {@code wrong} */
    public record Add(String typed, Optional<String> wrong) {}

    /** @param part what it is for */
    public record ToDo(Phrase part, TaskLine task) {}

    /**
     * @param subject what the department calls this very request, where that is something else
     * @param words how far it is, or when it is needed
     */
    public record PartLine(int number, Phrase name, Optional<Phrase> subject, Look look, String stateWord, List<Phrase> words,
            List<Detail> details, Optional<Link> link) {
        /** The same, with something more to say. */
        PartLine with(Phrase more) {
            return new PartLine(number, name, subject, look, stateWord,
                    Stream.concat(words.stream(), Stream.of(more)).toList(), details, link);
        }
    }

    /** @param label empty where the icon and the value say enough */
    public record Detail(String icon, String label, Phrase value) {}

    /** How a part stands; never shown by colour alone. */
    public enum Look {
        FINISHED("done", "check-lg"), YOURS("current", "clipboard-check"), OURS("busy", ""), TO_APPLY("current",
                "clipboard-check"),
        OPTIONAL("dropped", ""), STOPPED("dropped", "x-lg"),
        /** Received, and no more is told. */
        RECEIPTED("coming", "");

        private final String look;
        private final String icon;

        Look(String look, String icon) {
            this.look = look;
            this.icon = icon;
        }

        /** The class in the stylesheet. */
        public String look() {
            return look;
        }

        /** The icon in its marker; empty where its number stands instead. */
        public String icon() {
            return icon;
        }
    }
}
