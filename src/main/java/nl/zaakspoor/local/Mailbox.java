// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * The mails that a local run sent, read from its folder: whoever knows the folder can look, in whatever class loader or
 * process.
 */
public final class Mailbox {
    private final Path folder;

    /** @param directory the folder of the run, {@code zaakspoor.local.directory} */
    public Mailbox(Path directory) {
        this.folder = directory.resolve(MailFolder.NAME);
    }

    /** All mails, newest first. */
    public List<ReceivedMail> list() {
        return newestFirst().toList();
    }

    /** The mails that are there now, newest first, each read when it is asked for. */
    public Stream<ReceivedMail> newestFirst() {
        return ids().stream().flatMap(id -> read(id).stream());
    }

    private List<MailId> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(MailFolder.SUFFIX))
                    .map(name -> name.substring(0, name.length() - MailFolder.SUFFIX.length()))
                    .flatMap(name -> MailId.parse(name).stream()).sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException nothingSentYet) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One mail; empty when there is none of that name, or when the name is none. */
    public Optional<ReceivedMail> find(String id) {
        return MailId.parse(id).flatMap(this::read);
    }

    private Optional<ReceivedMail> read(MailId id) {
        try (InputStream bytes = Files.newInputStream(folder.resolve(id + MailFolder.SUFFIX))) {
            return Optional.of(ReceivedMail.of(id, new MimeMessage(Session.getInstance(new Properties()), bytes)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("mail " + id + " cannot be read", e);
        }
    }
}
