// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.asset;

import nl.zaakspoor.rest.Fingerprint;

/**
 * A file of the pages' look, under a name that changes with its content: browsers may keep it for ever.
 *
 * @param name {@code zaakspoor-1a2b3c4d5e6f.css}
 */
public record Asset(String name, String mediaType, byte[] content) {
    public static Asset of(String stem, String extension, String mediaType, byte[] content) {
        return new Asset(stem + "-" + Fingerprint.of(content) + "." + extension, mediaType, content);
    }

    public String address() {
        return "/assets/" + name;
    }
}
