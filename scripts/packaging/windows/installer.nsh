; Links that begin with enough: open the app, for this user.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\enough" "" "URL:Enough"
  WriteRegStr SHCTX "Software\Classes\enough" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\enough\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "Software\Classes\enough\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\enough"
!macroend
