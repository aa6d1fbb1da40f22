// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.JourneySheet.PartLine;
import nl.zaakspoor.page.StatusSheet.Contact;

/**
 * The page with all requests at an address, worded: the template writes it down as it is.
 *
 * @param title of the document; it tells nothing of the matter
 * @param note what is not on it
 */
public record MineSheet(String title, String heading, String intro, Optional<String> note, List<Group> groups,
        Contact contact) {

    /** @param id by which it is told apart on the page */
    public record Group(String id, String title, List<PartLine> parts) {}
}
