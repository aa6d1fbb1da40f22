// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThemeFolderTest {
    @Test
    void files_are_known_by_their_place(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("theme.css"), "a {}");
        Files.createDirectories(folder.resolve("fonts"));
        Files.writeString(folder.resolve("fonts/x.woff2"), "x");

        // Then
        assertThat(ThemeFolder.files(folder).keySet()).containsExactly("fonts/x.woff2", "theme.css");
    }

    @Test
    void a_folder_that_is_mounted_from_a_config_map_is_read_once(@TempDir Path folder) throws IOException {
        // Given
        Path version = Files.createDirectories(folder.resolve("..2026_11_27"));
        Files.writeString(version.resolve("theme.css"), "a {}");
        Files.createSymbolicLink(folder.resolve("..data"), version.getFileName());
        Files.createSymbolicLink(folder.resolve("theme.css"), Path.of("..data/theme.css"));

        // Then
        assertThat(ThemeFolder.files(folder).keySet()).containsExactly("theme.css");
    }

    @Test
    void a_folder_that_is_not_there_or_is_empty_is_said_to_be_so(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve(".hidden"), "");

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(folder.resolve("gone"))).isInstanceOf(ThemeException.class)
                .hasMessageContaining("gone is not a folder");
        assertThatThrownBy(() -> ThemeFolder.files(file)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> ThemeFolder.files(folder)).hasMessageContaining("is empty");
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        // Given
        Files.createSymbolicLink(folder.resolve("theme.css"), Path.of("gone.css"));

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(folder)).isInstanceOf(ThemeException.class)
                .hasMessageContaining("theme.css cannot be read");
    }

    @Test
    void nothing_from_outside_the_folder_is_shown_to_everybody(@TempDir Path folder) throws IOException {
        // Given
        Path theme = Files.createDirectory(folder.resolve("theme"));
        Path secret = Files.writeString(folder.resolve("secret.png"), "x");
        Files.createSymbolicLink(theme.resolve("link.png"), secret);

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(theme)).isInstanceOf(ThemeException.class)
                .hasMessageContaining("link.png leads out of the theme folder");
    }

    @Test
    void what_is_too_much_for_an_old_phone_is_refused(@TempDir Path folder) throws IOException {
        // Given
        Files.write(folder.resolve("photo.jpg"), new byte[(1 << 20) + 1]);

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(folder)).isInstanceOf(ThemeException.class)
                .hasMessageContaining("photo.jpg is too much").hasMessageContaining("1024 KiB");
    }

    @Test
    void so_are_many_files_that_are_too_much_together(@TempDir Path folder) throws IOException {
        // Given
        for (int i = 0; i < 9; i++) {
            Files.write(folder.resolve("photo-%d.jpg".formatted(i)), new byte[1 << 20]);
        }

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(folder)).hasMessageContaining("photo-8.jpg is too much")
                .hasMessageContaining("8192 KiB together");
    }

    @Test
    void so_are_more_files_than_any_theme_has(@TempDir Path folder) throws IOException {
        // Given
        for (int i = 0; i <= 200; i++) {
            Files.writeString(folder.resolve("%03d.css".formatted(i)), "");
        }

        // Then
        assertThatThrownBy(() -> ThemeFolder.files(folder)).hasMessageContaining("200.css is too much")
                .hasMessageContaining("at most 200 files");
    }

    @Test
    void folders_that_lie_deep_in_each_other_are_refused(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(Files.createDirectories(folder.resolve("1/2/3/4")).resolve("x.png"), "");

        // Then
        assertThat(ThemeFolder.files(folder).keySet()).containsExactly("1/2/3/4/x.png");
        Files.createDirectories(folder.resolve("1/2/3/4/5"));
        assertThatThrownBy(() -> ThemeFolder.files(folder)).hasMessageContaining("deeper in each other than 4");
    }
}
