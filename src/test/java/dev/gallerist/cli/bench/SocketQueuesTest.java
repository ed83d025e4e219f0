package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SocketQueuesTest {

    private static final List<String> TABLE = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0",
            "   1: 0100007F:1F90 0100007F:A001 01 00000400:00000007 01:00000000 00000000     0",
            "   2: 0100007F:A001 0100007F:1F90 01 00000000:00000200 00:00000000 00000000     0",
            "   3: 0100007F:1F90 0100007F:A002 01 00000000:00000000 00:00000000 00000000     0",
            "   4: 0100007F:A002 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0",
            "   5: 0100007F:A003 0100007F:1F90 01 00000000:00000100 00:00000000 00000000     0",
            "   6: 0100007F:0016 0100007F:A004 01 00001000:00000000 00:00000000 00000000     0");

    @Test
    void whatLeftTheServerAndWasNotRead() {
        SocketQueues queues = SocketQueues.of(0x1F90, TABLE);

        assertEquals(2, queues.connections());
        assertEquals(0x700, queues.bytes());
        assertEquals(0x600, queues.most(), "both ends of one connection");
    }

    @Test
    void aSystemThatDoesNotTell() {
        assertEquals(new SocketQueues(0, 0, 0), SocketQueues.of(8080, List.of()));
    }
}
