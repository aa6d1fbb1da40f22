// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.AboutSheet.Link;
import nl.zaakspoor.page.AboutSheet.Section;
import nl.zaakspoor.page.PublicStatements.Accessibility;

/** Writes the pages about the service itself: for whom they are usable, and what becomes of what it knows of people. */
record AboutWriter(Voice voice, AboutTexts texts, PublicStatements statements) {
    private static final URI OMBUDSMAN = URI.create("https://www.nationaleombudsman.nl/");
    private static final URI AUTHORITY = URI.create("https://www.autoriteitpersoonsgegevens.nl/");

    AboutSheet accessibility() {
        List<Section> sections = new ArrayList<>(List.of(
                new Section(texts.accessibilityScopeTitle(), List.of(texts.accessibilityScope()), List.of()),
                new Section(texts.accessibilityStatusTitle(), List.of(grade(), texts.accessibilityStandard()),
                        link(texts.accessibilityStatement(), statements.accessibilityStatement())),
                new Section(texts.accessibilityHowTitle(), List.of(texts.accessibilityHowPages(),
                        texts.accessibilityHowKeyboard(), texts.accessibilityHowScript()), List.of())));
        if (statements.accessibility() != Accessibility.A) {
            sections.add(new Section(texts.accessibilityKnownTitle(), List.of(texts.accessibilityKnownDutch(),
                    texts.accessibilityKnownUnreviewed()), List.of()));
        }
        sections.add(new Section(texts.accessibilityHelpTitle(), List.of(texts.accessibilityHelp(voice.phone()),
                texts.accessibilityHelpSay()), List.of()));
        sections.add(new Section(texts.accessibilityComplaintTitle(), List.of(texts.accessibilityComplaint(municipality())),
                link(texts.accessibilityOmbudsman(), Optional.of(OMBUDSMAN))));
        return new AboutSheet(voice.texts().accessibility(), texts.accessibilityIntro(municipality()), sections, contact());
    }

    private String grade() {
        return switch (statements.accessibility()) {
            case A -> texts.accessibilityFull();
            case B -> texts.accessibilityPartly();
            case C -> texts.accessibilityFirstSteps();
            case D -> texts.accessibilityNot();
        };
    }

    AboutSheet privacy() {
        return new AboutSheet(voice.texts().privacy(), texts.privacyIntro(municipality()), List.of(
                new Section(texts.privacyWhatTitle(), List.of(texts.privacyWhatCourse(), texts.privacyWhatYou(),
                        texts.privacyWhatWritten()), List.of()),
                new Section(texts.privacyWhoTitle(), List.of(texts.privacyWhoLink(), texts.privacyWhoStaff(),
                        texts.privacyWhoOthers()), List.of()),
                new Section(texts.privacySafeTitle(), List.of(texts.privacySafeSealed(), texts.privacySafeLink(voice.phone()),
                        texts.privacySafeCookies()), List.of()),
                new Section(texts.privacyLongTitle(), List.of(texts.privacyLong()), List.of()),
                new Section(texts.privacyRightsTitle(), List.of(texts.privacyRights(voice.phone())),
                        List.of(link(texts.privacyStatement(), statements.privacyStatement()),
                                link(texts.privacyAuthority(), Optional.of(AUTHORITY))).stream().flatMap(List::stream)
                                .toList())),
                contact());
    }

    private static List<Link> link(String label, Optional<URI> to) {
        return to.stream().map(address -> new Link(label, address)).toList();
    }

    private String municipality() {
        return voice.municipality().name();
    }

    private StatusSheet.Contact contact() {
        return voice.contact(voice.phone(), "");
    }
}
