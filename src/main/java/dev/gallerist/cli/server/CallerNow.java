package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who asks, in this request. */
@RequestScoped
public class CallerNow {

    /** Who asks. */
    public Caller caller() {
        return Caller.LOCAL;
    }
}
