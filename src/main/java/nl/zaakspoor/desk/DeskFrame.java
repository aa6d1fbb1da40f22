// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;

/**
 * What stands around every page of the desk.
 *
 * @param title of the document; it tells nothing of the matter
 * @param script its address; empty for who has not signed in, as what is for colleagues alone
 * @param menu where else a colleague can go
 * @param who signed in; empty for nobody
 * @param signOut where they sign out; empty where the browser keeps their password
 */
public record DeskFrame(String title, String municipality, Language language, List<String> stylesheets, String script,
        String logo, String bodyClass, List<Item> menu, String who, Optional<String> signOut) {

    public record Item(String address, String label, boolean current) {}
}
