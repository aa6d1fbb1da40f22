// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.List;

import nl.zaakspoor.page.StatusSheet.Contact;

/** A page about the service itself. */
public record AboutSheet(String heading, String intro, List<Section> sections, Contact contact) {
    public AboutSheet {
        sections = List.copyOf(sections);
    }

    /** Sentences under a title of their own, and where more is said. */
    public record Section(String title, List<String> texts, List<Link> links) {
        public Section {
            texts = List.copyOf(texts);
            links = List.copyOf(links);
        }
    }

    public record Link(String label, URI to) {}
}
