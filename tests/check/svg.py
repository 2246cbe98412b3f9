"""The built tree's picture, drawn by hand: two entries of the timeline, one of them a year."""

from __future__ import annotations

TIMELINE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" data-picture="timeline">
<title>Days on a line</title>
<desc>2 dated entries, the first 1974, the last 12 March 2024.</desc>
<path d="M80 20 L80 60" fill="none" stroke="#777777"/>
<text x="60" y="24" data-part="tick">Jan 1974</text>
<text x="60" y="104" data-part="gap">49+ years</text>
<g data-statements="s-d1000000" data-status="happened">
<rect x="76" y="20" width="8" height="40" fill="#222222" data-part="mark"/>
<text x="120" y="34" data-part="date">1974</text></g>
<g data-statements="s-d2000000" data-status="happened">
<circle cx="80" cy="150" r="5" fill="#222222" data-part="mark"/>
<text x="120" y="154" data-part="date">12 March 2024</text>
<text x="120" y="172" data-part="names">1 origin</text></g>
<text x="14" y="190" data-part="key">one day</text>
</svg>
"""
