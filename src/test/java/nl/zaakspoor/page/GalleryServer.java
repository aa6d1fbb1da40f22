// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import nl.zaakspoor.catalogue.Language;

/** Serves the pages of the gallery in every language; no service needed. */
final class GalleryServer implements AutoCloseable {
    private final PageServer pages = PageServer.start();

    private GalleryServer() {
        Pages.LANGUAGES.all().forEach(language -> Gallery.of(language).forEach((name, page) -> add(name, language, page)));
    }

    static GalleryServer start() {
        return new GalleryServer();
    }

    void add(String name, Language language, String page) {
        pages.add(path(name, language), page);
    }

    String address(String name, Language language) {
        return pages.url(path(name, language));
    }

    private static String path(String name, Language language) {
        return "/" + name + "-" + language;
    }

    @Override
    public void close() {
        pages.close();
    }
}
