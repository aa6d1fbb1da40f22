// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

/**
 * A status page, worded: the template writes it down as it is. Whatever must not be told on a page is simply not in it.
 *
 * @param title of the document, in the browser's tab and history, so it tells nothing of the matter
 * @param crumbs the kind of request and its reference
 * @param lead the heading's own words: "Uw aanvraag"
 * @param subject what the department calls this very request
 * @param steps all steps in order; empty where they are not to be seen
 * @param about the facts of the request
 * @param together what it belongs to
 * @param unlock how to get to see all, or to close it again
 * @param doings what the resident did and can do
 * @param suggestions what may be handy next
 */
public record StatusSheet(String title, List<Phrase> crumbs, String lead, Optional<Phrase> subject, Answer answer,
        List<Card> cards, List<StepLine> steps, String stepsTitle, Contact contact, List<Row> about,
        Optional<Together> together, Optional<Unlock> unlock, Doings doings, Optional<Suggestions> suggestions) {

    /** Where it is, whether the resident must do something, and who is working on it: what people come for. */
    public record Answer(String kicker, Phrase heading, List<Phrase> texts, Optional<Quote> quote,
            List<TaskLine> tasks, Bar bar, List<FactLine> facts, String updated) {}

    /** How far it is, drawn; the words say the same to those who do not see it. */
    public record Bar(List<Mark> parts, String words) {
        static final Bar NONE = new Bar(List.of(), "");
    }

    /** @param earlier days that stood there before, each with why it does no more */
    public record FactLine(String icon, String label, Phrase value, List<Was> earlier, List<Phrase> hints, List<Link> links,
            Optional<Numbers> numbers) {
        FactLine(String icon, String label, Phrase value, List<Phrase> hints) {
            this(icon, label, value, List.of(), hints, List.of(), Optional.empty());
        }
    }

    /** What the numbers say, and the numbers themselves for who wants to know. */
    public record Numbers(String sentence, List<String> behind) {}

    /** A day that gave way to a later one. */
    public record Was(String day, List<Phrase> why) {}

    /**
     * @param lastDay until when it is in time, or that this day has passed
     * @param done where the resident says that it is done already
     */
    public record TaskLine(Phrase title, Optional<Phrase> text, String lastDay, Optional<Link> link, Optional<Link> done) {
        TaskLine(Phrase title, Optional<Phrase> text, String lastDay, Optional<Link> link) {
            this(title, text, lastDay, link, Optional.empty());
        }
    }

    /**
     * What the resident did on the page, and what they can do.
     *
     * @param wishes newest first
     * @param remark who it is that looks, where that is not the resident; else what they said of how it went
     */
    public record Doings(List<Wish> wishes, List<Link> links, Optional<String> remark) {
        static final Doings NONE = new Doings(List.of(), List.of(), Optional.empty());
    }

    /**
     * Something that the resident asked or said.
     *
     * @param when by when it is answered, or when it was
     * @param answer what the department said, if it did
     */
    public record Wish(String asked, Phrase what, String when, List<Phrase> answer) {}

    /**
     * By a code the resident sees all of a page that says little.
     *
     * @param give where a code that was sent is given
     */
    public record Unlock(String title, List<String> texts, Optional<Link> give, Press press) {}

    /**
     * A button.
     *
     * @param url what it is sent to
     * @param what it asks there
     */
    public record Press(String url, String what, String label) {}

    /** @param leadsTo where it leads, for who wants to know before; empty for a page of ours */
    public record Link(String url, String label, String leadsTo) {
        /** A page of ours can only be pressed: on paper it is of no use. */
        public boolean isOurs() {
            return leadsTo.isEmpty();
        }
    }

    public record Card(String icon, String title, List<Phrase> texts, Optional<Quote> quote) {}

    /** The department's own words, and who says so. */
    public record Quote(String source, Phrase words) {}

    /** @param events what happened in this step, oldest first */
    public record StepLine(int number, Phrase title, Mark mark, String stateWord, Optional<String> when,
            Optional<Phrase> department, Optional<Phrase> ahead, List<EventLine> events) {}

    /**
     * @param details what belongs to it: days, places, reasons
     * @param words the department's own
     * @param marks that it was put right, or told late
     */
    public record EventLine(String when, Phrase title, List<Phrase> details, Optional<Phrase> words, List<Phrase> marks) {}

    /** @param dial the number as a phone dials it */
    public record Contact(String phone, String dial, Phrase hours, String reference) {}

    /**
     * The way to everything that this request belongs with.
     *
     * @param title what a department calls all of it
     */
    public record Together(Optional<Phrase> title, String url) {}

    public record Row(String label, Phrase value) {}

    /** How a step stands; never shown by colour alone. */
    public enum Mark {
        DONE("done", "check-lg"), CURRENT("current", ""), COMING("coming", ""),
        /** The request ended here without being dealt with. */
        STOPPED("stopped", "x-lg"),
        /** It will not come any more. */
        DROPPED("dropped", ""),
        /** The request was completed, and we never heard of this step. */
        UNTOLD("dropped", "");

        private final String look;
        private final String icon;

        Mark(String look, String icon) {
            this.look = look;
            this.icon = icon;
        }

        /** The class in the stylesheet. */
        public String look() {
            return look;
        }

        /** The icon in its marker; empty where the number of the step stands instead. */
        public String icon() {
            return icon;
        }

        public boolean current() {
            return this == CURRENT || this == STOPPED;
        }
    }
}
