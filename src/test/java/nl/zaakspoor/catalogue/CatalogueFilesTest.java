// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueFilesTest {
    private final Path folder;

    CatalogueFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void packed_files_read_as_the_same_catalogue() {
        // Given
        CatalogueFiles files = CatalogueFiles.of(Optional.empty());

        // When
        Catalogue read = CatalogueReader.read(CatalogueFiles.unzip(files.zip()));

        // Then
        assertThat(read).isEqualTo(BUILT_IN);
    }

    @Test
    void the_municipalitys_own_files_still_stand_over_the_built_in_ones() throws IOException {
        // Given
        Files.writeString(folder.resolve("words.yaml"), "words: { entry.after-end: { nl: Nog dit } }");
        CatalogueFiles files = CatalogueFiles.of(Optional.of(folder));

        // When
        Catalogue read = CatalogueReader.read(CatalogueFiles.unzip(files.zip()));

        // Then
        assertThat(read.words().get("entry.after-end")).isEqualTo(Text.dutch("Nog dit"));
        assertThat(read.products()).isEqualTo(BUILT_IN.products());
    }

    @Test
    void an_older_catalogue_keeps_its_own_words_and_gets_those_it_did_not_have_yet() throws IOException {
        // Given
        Catalogue older = YamlFiles.catalogue(YamlFiles.GROUP);
        Files.writeString(folder.resolve("words.yaml"), "words: { entry.after-end: { nl: Nog dit } }");
        Catalogue old = CatalogueReader.read(CatalogueFiles.of(Optional.of(folder)));

        // When
        Catalogue without = older.spokenToday(BUILT_IN);
        Catalogue with = old.spokenToday(BUILT_IN);

        // Then
        assertThat(without.words()).isEqualTo(BUILT_IN.words());
        assertThat(without.products()).isEqualTo(older.products());
        assertThat(with.words().get("entry.after-end")).isEqualTo(Text.dutch("Nog dit"));
    }
}
