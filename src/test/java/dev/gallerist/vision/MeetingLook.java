package dev.gallerist.vision;

import java.awt.Color;

/** How the usual meeting programs draw a gallery: colours, gaps, rounding, the speaker's border, tiles without camera. */
enum MeetingLook {
    ZOOM(new Color(26, 26, 26), new Color(36, 36, 36), 6, 8, new Color(213, 223, 63), 3, 0, 60, false),
    ZOOM_GREEN(new Color(0, 0, 0), new Color(34, 34, 34), 8, 10, new Color(35, 217, 89), 4, 36, 52, false),
    MEET(new Color(32, 33, 36), new Color(60, 64, 67), 14, 12, new Color(138, 180, 248), 4, 0, 80, true),
    TEAMS(new Color(245, 245, 245), new Color(225, 223, 235), 8, 6, new Color(98, 100, 167), 3, 48, 0, true),
    TEAMS_DARK(new Color(31, 31, 31), new Color(46, 46, 52), 6, 4, new Color(127, 133, 245), 3, 48, 0, true),
    JITSI(new Color(4, 4, 4), new Color(41, 41, 41), 5, 4, new Color(70, 138, 248), 2, 0, 0, true);

    final Color ground;
    final Color cameraOff;
    final int gap;

    /** Radius of the tiles' corners in pixels of a 1080p screen. */
    final int corner;

    final Color speaker;
    final int border;
    final int topBar;
    final int bottomBar;

    /** Whether a tile without camera shows a round picture and a label in the corner instead of the name in the middle. */
    final boolean avatars;

    MeetingLook(
            Color ground,
            Color cameraOff,
            int gap,
            int corner,
            Color speaker,
            int border,
            int topBar,
            int bottomBar,
            boolean avatars) {
        this.ground = ground;
        this.cameraOff = cameraOff;
        this.gap = gap;
        this.corner = corner;
        this.speaker = speaker;
        this.border = border;
        this.topBar = topBar;
        this.bottomBar = bottomBar;
        this.avatars = avatars;
    }
}
