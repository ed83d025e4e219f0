package dev.gallerist.inference;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChecksumTest {

    @Test
    void aGitBlobIdIsTheOneGitComputes() {
        // echo hello | git hash-object --stdin
        Checksum blob = Checksum.of(Checksum.Kind.GIT_BLOB, "hello\n".getBytes(US_ASCII));

        assertEquals("ce013625030ba8dba906f756967f9e9ca394464a", blob.hex());
    }

    @Test
    void aSha256IsTheOneOfFips180() {
        Checksum sha = Checksum.of(Checksum.Kind.SHA256, "abc".getBytes(US_ASCII));

        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha.hex());
    }

    @Test
    void oneOtherByteDoesNotMatch() {
        Checksum hello = Checksum.of(Checksum.Kind.GIT_BLOB, "hello\n".getBytes(US_ASCII));

        assertTrue(hello.matches("hello\n".getBytes(US_ASCII)));
        assertFalse(hello.matches("hellp\n".getBytes(US_ASCII)));
    }

    @Test
    void digitsOfTheWrongNumberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Checksum(Checksum.Kind.SHA256, "ce013625"));
    }
}
