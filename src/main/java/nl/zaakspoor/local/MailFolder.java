// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;

/** The folder {@code mail}: one {@code .eml} file for each mail, named after its {@link MailId}. */
final class MailFolder {
    static final String NAME = "mail";
    static final String SUFFIX = ".eml";

    private final Path folder;
    private final InstantSource clock;
    private final AtomicInteger count = new AtomicInteger();

    private MailFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static MailFolder open(Path directory, InstantSource clock) throws IOException {
        return new MailFolder(Files.createDirectories(directory.resolve(NAME)), clock);
    }

    /** The bytes of a mail. */
    interface Content {
        void writeTo(OutputStream out) throws IOException, MessagingException;
    }

    /** Written beside its place and then moved there, so that nobody reads half a mail. */
    void add(Content mail) throws IOException, MessagingException {
        MailId id = MailId.of(clock.instant(), count.incrementAndGet());
        Path half = folder.resolve(id + ".part");
        try (OutputStream out = Files.newOutputStream(half)) {
            mail.writeTo(out);
        }
        Files.move(half, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }
}
