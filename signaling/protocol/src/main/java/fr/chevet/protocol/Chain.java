package fr.chevet.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/// The hash chain over a consultation's log: any later edit, removal or reordering is found.
///
/// `hash(n) = SHA-256(hash(n-1) "|" event id "|" sealed event, then n, then recordedAt)`, where `hash(0)` is the consultation's id, numbers are 8 bytes big-endian,
/// times are milliseconds since 1970, and the sealed event is the base64 that [Seal] made of the event's text. It covers the sealed form so that the chain stays
/// whole when a consultation's key is destroyed.
///
/// A chain cannot tell that its last rows were cut off, nor that somebody computed it anew: who suspects that compares it with a [Witness].
public final class Chain {
    /// One stored row, as the hash covers it.
    public record Row(EventId event, long sequence, Instant recordedAt, String sealed, String hash) {
        public Row {
            recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// What somebody else was told of the log: a station keeps the sequence and hash of every event that the server acknowledged.
    public record Witness(long sequence, String hash) {
        public Witness {
            if (sequence < 1) {
                throw new Invalid("a sequence counts from 1");
            }
        }
    }

    private Chain() {}

    /// What stands before the first event.
    public static String start(ConsultationId consultation) {
        return sha256(consultation.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public static String hash(String previous, long sequence, Instant recordedAt, EventId event, String sealed) {
        byte[] head = (previous + "|" + event + "|" + sealed).getBytes(StandardCharsets.UTF_8);
        ByteBuffer covered = ByteBuffer.allocate(head.length + 16);
        covered.put(head).putLong(sequence).putLong(recordedAt.toEpochMilli());
        return sha256(covered.array());
    }

    /// The sequence of the first row that is not what was recorded, or nothing when the chain is whole.
    public static OptionalLong firstBreak(ConsultationId consultation, List<Row> rows) {
        String previous = start(consultation);
        long expected = 1;
        for (Row row : rows) {
            if (row.sequence() != expected
                    || !row.hash().equals(hash(previous, row.sequence(), row.recordedAt(), row.event(), row.sealed()))) {
                return OptionalLong.of(expected);
            }
            previous = row.hash();
            expected++;
        }
        return OptionalLong.empty();
    }

    /// As above, and the row that `witness` was told of must be there with its very hash.
    public static OptionalLong firstBreak(ConsultationId consultation, List<Row> rows, Witness witness) {
        OptionalLong found = firstBreak(consultation, rows);
        if (found.isPresent()) {
            return found;
        }
        if (rows.size() < witness.sequence()) {
            return OptionalLong.of(rows.size() + 1L);
        }
        boolean same = rows.get(Math.toIntExact(witness.sequence() - 1)).hash().equals(witness.hash());
        return same ? OptionalLong.empty() : OptionalLong.of(witness.sequence());
    }

    /// SHA-256 in lower-case hex.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
